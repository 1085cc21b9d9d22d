package glimpse.modelfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import glimpse.words.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    @Test
    void everyKindOfValueIsRead() {
        String text = "{\"a\": [1, -2.5e3, \"x\", true, null, {\"b\": {}}]}";
        assertThat(StrictJson.object(text, "x").toString()).isEqualTo("{\"a\":[1,-2.5E+3,\"x\",true,null,{\"b\":{}}]}");
    }

    @Test
    void aFieldThatStandsTwiceIsNamed() {
        assertThatThrownBy(() -> StrictJson.object("{\"a\": {\"b\": 1, \"b\": 2}}", "x.json"))
                .isInstanceOf(InputException.class)
                .hasMessage("'x.json' has the field b twice in one object: leave one of the two out.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "{a: 1}", "{\"a\": NaN}", "{\"a\": 01}", "{'a': 1}", "{} {}", "{\"a\": 1,}", "// x\n{}"
            })
    void whatIsNoJsonIsRefused(String text) {
        assertThatThrownBy(() -> StrictJson.object(text, "x.json"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("'x.json' ");
    }

    @Test
    void whatIsNestedTooDeeplyIsRefused() {
        assertThatThrownBy(() -> StrictJson.object("{\"a\":" + "[".repeat(100_000), "x.json"))
                .isInstanceOf(InputException.class);
    }
}
