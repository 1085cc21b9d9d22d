package glimpse.model;

import glimpse.tensor.Parameter;
import glimpse.tensor.Precision;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** All learnt matrices of a network by name, in the order in which they were made. */
public final class Parameters implements AutoCloseable {

    private final Precision precision;
    private final Allotment allotment;
    private final Map<String, Parameter> byName = new LinkedHashMap<>();

    public Parameters(Precision precision) {
        this(precision, Allotment.limited());
    }

    Parameters(Precision precision, Allotment allotment) {
        this.precision = precision;
        this.allotment = allotment;
    }

    public Precision precision() {
        return precision;
    }

    /** Makes a matrix of zeros to multiply with, {@code [rows, columns]}. */
    Parameter matrix(String name, int rows, int columns) {
        allotment.admit(name, rows, columns);
        return keep(precision.matrix(name, rows, columns));
    }

    /** Makes a matrix of zeros whose rows are looked up, {@code [rows, columns]}. */
    Parameter table(String name, int rows, int columns) {
        allotment.admit(name, rows, columns);
        return keep(precision.table(name, rows, columns));
    }

    /** Makes a vector of zeros, {@code [1, size]}. */
    Parameter vector(String name, int size) {
        return matrix(name, 1, size);
    }

    private Parameter keep(Parameter parameter) {
        if (byName.put(parameter.name(), parameter) != null) {
            throw new IllegalStateException("two parameters are called " + parameter.name());
        }
        return parameter;
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

    /** Gives the native memory of all of them back; the network is of no use afterwards. */
    @Override
    public void close() {
        byName.values().forEach(Parameter::close);
    }

    /** How many numbers there are to learn. */
    public long count() {
        return byName.values().stream().mapToLong(Parameter::size).sum();
    }
}
