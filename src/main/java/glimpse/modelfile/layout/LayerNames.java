package glimpse.modelfile.layout;

/** What a framework calls the arrays of its recurrent layers. */
@FunctionalInterface
interface LayerNames {

    /** @param part {@code weight_ih}, {@code weight_hh}, {@code bias_ih} or {@code bias_hh} */
    String of(String part, int layer, boolean backward);

    /** Layers in one module, as {@code encoder.rnn.weight_ih_l0_reverse}. */
    static LayerNames together(String module) {
        return (part, layer, backward) -> module + "." + part + "_l" + layer + (backward ? "_reverse" : "");
    }

    /** Cells one by one, as {@code decoder.rnn.layers.0.weight_ih}; they run forwards. */
    static LayerNames cells(String modules) {
        return (part, layer, backward) -> modules + "." + layer + "." + part + (backward ? "_reverse" : "");
    }
}
