package glimpse.modelfile;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import glimpse.words.InputException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Records as JSON objects: a component is a field of its name, an enum constant {@code BOTH_FIRST} is {@code
 * "both-first"}. A field that is left out has the value of a default; one that is not known, or has the wrong kind of
 * value, is a fault that names it by its path.
 */
public final class RecordJson {

    private final String file;

    /** @param file what faults call the place where the JSON stands */
    public RecordJson(String file) {
        this.file = file;
    }

    /** The JSON of a record of numbers, strings, booleans, enums, lists and records. */
    public static JsonElement write(Object value) {
        if (value instanceof Record object) {
            JsonObject json = new JsonObject();
            for (RecordComponent component : object.getClass().getRecordComponents()) {
                json.add(component.getName(), write(get(object, component)));
            }
            return json;
        }
        if (value instanceof List<?> list) {
            JsonArray json = new JsonArray();
            list.forEach(item -> json.add(write(item)));
            return json;
        }
        if (value instanceof Number number) {
            return new JsonPrimitive(number);
        }
        if (value instanceof Boolean flag) {
            return new JsonPrimitive(flag);
        }
        return new JsonPrimitive(value instanceof Enum<?> choice ? name(choice) : (String) value);
    }

    /** Reads a record from the text of a file; what it leaves out is taken from {@code defaults}. */
    public <T extends Record> T read(String text, T defaults) {
        return read(StrictJson.object(text, file), defaults, "");
    }

    /** Reads a record; what {@code json} leaves out is taken from {@code defaults}. */
    @SuppressWarnings("unchecked") // the constructor is that of the defaults' own class
    private <T extends Record> T read(JsonElement json, T defaults, String path) {
        if (!json.isJsonObject()) {
            throw wrong(path, json, "{…}");
        }
        JsonObject object = json.getAsJsonObject();
        RecordComponent[] components = defaults.getClass().getRecordComponents();
        List<String> known =
                Arrays.stream(components).map(RecordComponent::getName).toList();
        for (String field : object.keySet()) {
            if (!known.contains(field)) {
                throw new InputException("fault.unknown-field", file, at(path, field), String.join(", ", known));
            }
        }
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            RecordComponent c = components[i];
            Object standard = get(defaults, c);
            values[i] = object.has(c.getName())
                    ? value(object.get(c.getName()), c.getType(), c.getGenericType(), standard, at(path, c.getName()))
                    : standard;
        }
        try {
            var constructor = defaults.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return (T) constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof InputException fault) {
                throw fault;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String at(String path, String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    private static Object get(Record object, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(object);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object value(JsonElement json, Class<?> type, Type generic, Object standard, String path) {
        if (standard instanceof Record nested) {
            return read(json, nested, path);
        }
        if (type == List.class) {
            return list(json, (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0], path);
        }
        if (!json.isJsonPrimitive()) {
            throw wrong(path, json, kind(type));
        }
        JsonPrimitive p = json.getAsJsonPrimitive();
        if (type.isEnum()) {
            return constant(type, p, path);
        }
        if (type == boolean.class && p.isBoolean()) {
            return p.getAsBoolean();
        }
        if (type == String.class && p.isString()) {
            return p.getAsString();
        }
        if (p.isNumber() && type != String.class && type != boolean.class) {
            return number(p, type, path);
        }
        throw wrong(path, json, kind(type));
    }

    private Object number(JsonPrimitive p, Class<?> type, String path) {
        double number = p.getAsDouble();
        if (type == double.class) {
            return number;
        }
        if (number != Math.rint(number) || Math.abs(number) > (type == int.class ? Integer.MAX_VALUE : 1L << 53)) {
            throw wrong(path, p, kind(type));
        }
        return type == int.class ? (Object) (int) number : (Object) (long) number;
    }

    private List<Object> list(JsonElement json, Class<?> item, String path) {
        if (!json.isJsonArray()) {
            throw wrong(path, json, "[…]");
        }
        List<Object> values = new ArrayList<>();
        for (JsonElement element : json.getAsJsonArray()) {
            values.add(value(element, item, item, "", path));
        }
        return values;
    }

    private Object constant(Class<?> type, JsonPrimitive p, String path) {
        Object[] constants = type.getEnumConstants();
        for (Object constant : constants) {
            if (name((Enum<?>) constant).equals(p.getAsString())) {
                return constant;
            }
        }
        String choices = Arrays.stream(constants).map(c -> name((Enum<?>) c)).collect(Collectors.joining(", "));
        throw new InputException("fault.unknown-choice", path, p.getAsString(), choices);
    }

    private InputException wrong(String path, JsonElement json, String wanted) {
        return new InputException("fault.wrong-kind", file, path, json.toString(), wanted);
    }

    private static String kind(Class<?> type) {
        if (type == boolean.class) {
            return "true, false";
        }
        return type == String.class || type.isEnum() ? "\"…\"" : type == double.class ? "0.5" : "1";
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
