package glimpse.modelfile.container;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What PyTorch calls the types of numbers, those of storages and those of arrays. */
final class TorchTypes {

    private static final Map<String, NumberType> TYPES = types();

    private TorchTypes() {}

    private static Map<String, NumberType> types() {
        Map<String, NumberType> types = new HashMap<>();
        add(types, NumberType.F64, "Double", "float64", "double");
        add(types, NumberType.F32, "Float", "float32", "float");
        add(types, NumberType.F16, "Half", "float16", "half");
        add(types, NumberType.BF16, "BFloat16", "bfloat16");
        add(types, NumberType.I64, "Long", "int64", "long");
        add(types, NumberType.I32, "Int", "int32", "int");
        add(types, NumberType.I16, "Short", "int16", "short");
        add(types, NumberType.I8, "Char", "int8");
        add(types, NumberType.U8, "Byte", "uint8");
        add(types, NumberType.BOOL, "Bool", "bool");
        add(types, NumberType.U64, "", "uint64");
        add(types, NumberType.U32, "", "uint32");
        add(types, NumberType.U16, "", "uint16");
        types.put("torch.UntypedStorage", NumberType.U8);
        types.put("torch.storage.UntypedStorage", NumberType.U8);
        return types;
    }

    private static void add(Map<String, NumberType> types, NumberType type, String storage, String... arrays) {
        if (!storage.isEmpty()) {
            types.put("torch." + storage + "Storage", type);
            types.put("torch.cuda." + storage + "Storage", type);
        }
        for (String array : arrays) {
            types.put("torch." + array, type);
        }
    }

    /** The type of the numbers of a storage class ({@code torch.FloatStorage}) or a type ({@code torch.float32}). */
    static Optional<NumberType> of(String name) {
        return Optional.ofNullable(TYPES.get(name));
    }
}
