package glimpse.model;

import glimpse.tensor.Parameter;
import glimpse.tensor.Precision;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** All learnt matrices of a network by name, in the order in which they were made. */
public final class Parameters {

    private final Precision precision;
    private final Map<String, Parameter> byName = new LinkedHashMap<>();

    public Parameters(Precision precision) {
        this.precision = precision;
    }

    public Precision precision() {
        return precision;
    }

    /** Makes a matrix of zeros, {@code [rows, columns]}. */
    Parameter matrix(String name, int rows, int columns) {
        Parameter parameter = precision.parameter(name, rows, columns);
        if (byName.put(name, parameter) != null) {
            throw new IllegalStateException("two parameters are called " + name);
        }
        return parameter;
    }

    /** Makes a vector of zeros, {@code [1, size]}. */
    Parameter vector(String name, int size) {
        return matrix(name, 1, size);
    }

    public Collection<Parameter> all() {
        return Collections.unmodifiableCollection(byName.values());
    }

    public boolean has(String name) {
        return byName.containsKey(name);
    }

    /**
     * One parameter.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    public Parameter get(String name) {
        Parameter parameter = byName.get(name);
        if (parameter == null) {
            throw new IllegalArgumentException("no parameter is called " + name);
        }
        return parameter;
    }

    /** How many numbers there are to learn. */
    public long count() {
        return byName.values().stream().mapToLong(Parameter::size).sum();
    }
}
