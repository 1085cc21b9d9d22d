package glimpse.figure.numbers;

import java.util.ArrayList;
import java.util.List;

/** Computes what is printed: sums, products, quotients, exp, max, squares and inner products of vectors. */
final class Arithmetic {

    private final String text;
    private int at;

    Arithmetic(String text) {
        this.text = text.replace(" ", "");
    }

    double value() {
        double value = sum();
        if (at < text.length()) {
            throw new IllegalArgumentException(text.substring(at) + " is left of " + text);
        }
        return value;
    }

    private boolean takes(String sign) {
        boolean there = text.startsWith(sign, at);
        at += there ? sign.length() : 0;
        return there;
    }

    private double sum() {
        double sum = product();
        while (true) {
            if (takes("+")) {
                sum += product();
            } else if (takes("−")) {
                sum -= product();
            } else {
                return sum;
            }
        }
    }

    private double product() {
        double product = factor();
        while (true) {
            if (takes("×") || takes("·")) {
                product *= factor();
            } else if (takes("/")) {
                product /= factor();
            } else {
                return product;
            }
        }
    }

    private double factor() {
        if (takes("−")) {
            return -factor();
        }
        if (takes("exp(")) {
            return Math.exp(group().get(0));
        }
        if (takes("max(")) {
            List<Double> two = group();
            return Math.max(two.get(0), two.get(1));
        }
        if (takes("(")) {
            List<Double> group = group();
            return takes("²") ? group.get(0) * group.get(0) : takes("ᵀ") ? dot(group) : group.get(0);
        }
        int from = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        return Double.parseDouble(text.substring(from, at));
    }

    private double dot(List<Double> left) {
        takes("(");
        List<Double> right = group();
        double sum = 0;
        for (int k = 0; k < left.size(); k++) {
            sum += left.get(k) * right.get(k);
        }
        return sum;
    }

    private List<Double> group() {
        List<Double> group = new ArrayList<>();
        do {
            group.add(sum());
        } while (takes(","));
        if (!takes(")")) {
            throw new IllegalArgumentException("no bracket at " + at + " of " + text);
        }
        return group;
    }
}
