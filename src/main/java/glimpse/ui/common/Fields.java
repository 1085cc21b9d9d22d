package glimpse.ui.common;

import java.util.Locale;
import javafx.beans.property.Property;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.util.StringConverter;

/** Makes spinners hold numbers; what is no number is put back as it was. */
public final class Fields {

    private Fields() {}

    /** A whole number between two others, inclusive. */
    public static void whole(Spinner<Integer> field, Property<Number> value, int least, int most) {
        SpinnerValueFactory<Integer> factory = new SpinnerValueFactory.IntegerSpinnerValueFactory(
                least, most, value.getValue().intValue());
        factory.setConverter(converter(text -> Math.max(least, Math.min(most, Integer.parseInt(text))), field));
        tie(field, factory, value);
        value.addListener((property, before, now) -> factory.setValue(now.intValue()));
    }

    /** A number between two others, inclusive. */
    public static void decimal(Spinner<Double> field, Property<Number> value, double least, double most, double by) {
        SpinnerValueFactory<Double> factory = new SpinnerValueFactory.DoubleSpinnerValueFactory(
                least, most, value.getValue().doubleValue(), by);
        factory.setConverter(converter(text -> Math.max(least, Math.min(most, Double.parseDouble(text))), field));
        tie(field, factory, value);
        value.addListener((property, before, now) -> factory.setValue(now.doubleValue()));
    }

    private static <T extends Number> void tie(
            Spinner<T> field, SpinnerValueFactory<T> factory, Property<Number> value) {
        field.setValueFactory(factory);
        // FXML cannot bind properties of a control that a builder makes
        field.accessibleTextProperty().bind(field.getTooltip().textProperty());
        factory.valueProperty().addListener((property, before, now) -> value.setValue(now));
        field.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                field.commitValue();
            }
        });
    }

    private interface Reading<T> {
        T read(String text);
    }

    private static <T extends Number> StringConverter<T> converter(Reading<T> reading, Spinner<T> field) {
        return new StringConverter<>() {
            @Override
            public String toString(T number) {
                return number instanceof Integer
                        ? number.toString()
                        : String.format(Locale.ROOT, "%.2f", number == null ? 0.0 : number.doubleValue());
            }

            @Override
            public T fromString(String text) {
                try {
                    return reading.read(text.strip().replace(',', '.'));
                } catch (NumberFormatException e) {
                    return field.getValue();
                }
            }
        };
    }
}
