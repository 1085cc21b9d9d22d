package glimpse.words;

import java.util.List;

/**
 * What a person has to decide before something can go on: the program does not guess.
 *
 * @param about what is asked for, by the name that it has on the command line
 * @param answers any of which will do
 */
public record Question(String about, List<String> answers) {
    public Question {
        answers = List.copyOf(answers);
    }
}
