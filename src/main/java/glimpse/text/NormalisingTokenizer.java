package glimpse.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts the {@link Normalised} form of a text, and keeps how each token was written. */
record NormalisingTokenizer(Tokenizer tokenizer) implements Tokenizer {

    @Override
    public List<String> tokens(String text) {
        return tokenizer.tokens(Normalised.of(text).text());
    }

    @Override
    public List<Token> cut(String text) {
        Normalised form = Normalised.of(text);
        List<Token> tokens = new ArrayList<>();
        int from = 0;
        for (String token : tokenizer.tokens(form.text())) {
            boolean goesOn = token.length() > Merge.MARK.length()
                    && token.endsWith(Merge.MARK)
                    && !form.text().startsWith(token, from);
            String plain = goesOn ? token.substring(0, token.length() - Merge.MARK.length()) : token;
            int begin = form.text().indexOf(plain, from);
            if (begin < 0) {
                tokens.add(new Token(token, token));
                continue;
            }
            from = begin + plain.length();
            tokens.add(new Token(form.written(begin, from) + (goesOn ? Merge.MARK : ""), token));
        }
        return tokens;
    }

    @Override
    public String form(String text) {
        return Normalised.of(text).text();
    }

    @Override
    public String spelling(String token) {
        return tokenizer.spelling(token);
    }

    @Override
    public Optional<List<Merge>> merges() {
        return tokenizer.merges();
    }

    @Override
    public Tokenizer whole() {
        return new NormalisingTokenizer(tokenizer.whole());
    }

    @Override
    public String join(List<String> tokens) {
        return tokenizer.join(tokens);
    }
}
