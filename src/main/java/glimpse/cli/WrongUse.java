package glimpse.cli;

import glimpse.words.Words;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Words for arguments that no command can be made of: the library says them in English alone. */
record WrongUse(Words words, List<String> arguments) {

    /** One sentence, which ends with where help is. */
    String sentence(ParameterException fault) {
        String command = fault.getCommandLine().getCommandSpec().qualifiedName();
        return words.get("cli.wrong-use", what(fault), command);
    }

    private String what(ParameterException fault) {
        if (fault instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (fault instanceof MissingParameterException missing) {
            return missing(missing.getMissing());
        }
        if (fault instanceof OverwrittenOptionException twice) {
            return words.get("cli.use-twice", name(twice.getOverwritten()));
        }
        if (fault.getArgSpec() != null && fault.getValue() != null) {
            return wrongValue(fault.getArgSpec(), fault.getValue());
        }
        boolean hasCommands = !fault.getCommandLine().getSubcommands().isEmpty();
        return words.get(hasCommands ? "cli.use-missing-command" : "cli.use-other");
    }

    private String unmatched(UnmatchedArgumentException fault) {
        String first = fault.getUnmatched().get(0);
        if (fault.isUnknownOption()) {
            return words.get("cli.use-no-option", first);
        }
        boolean hasCommands = !fault.getCommandLine().getSubcommands().isEmpty();
        return words.get(hasCommands ? "cli.use-no-command" : "cli.use-unmatched", first);
    }

    /** An option that stands among the arguments is there, but what it needs is not. */
    private String missing(Collection<ArgSpec> missing) {
        for (ArgSpec one : missing) {
            if (one instanceof OptionSpec option && arguments.stream().anyMatch(List.of(option.names())::contains)) {
                return words.get("cli.use-no-value", name(one), one.paramLabel());
            }
        }
        return words.get("cli.use-missing", missing.stream().map(WrongUse::name).collect(Collectors.joining(", ")));
    }

    private String wrongValue(ArgSpec of, String value) {
        List<Class<?>> types = List.of(of.typeInfo().getAuxiliaryTypes());
        Class<?> type = types.isEmpty() ? of.type() : types.get(0);
        if (type == int.class || type == Integer.class) {
            return words.get("cli.use-whole-number", name(of), value, Integer.toString(Integer.MAX_VALUE));
        }
        if (type == long.class || type == Long.class) {
            return words.get("cli.use-whole-number", name(of), value, Long.toString(Long.MAX_VALUE));
        }
        if (type == double.class || type == Double.class) {
            return words.get("cli.use-number", name(of), value);
        }
        if (type == boolean.class) {
            return words.get("cli.use-flag", name(of), value);
        }
        return words.get(type == Path.class ? "cli.use-path" : "cli.use-one-of", name(of), value, choices(of));
    }

    private static String choices(ArgSpec of) {
        return of.completionCandidates() == null
                ? ""
                : StreamSupport.stream(of.completionCandidates().spliterator(), false)
                        .map(choice -> choice.toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec of) {
        return of instanceof OptionSpec option ? option.longestName() : of.paramLabel();
    }
}
