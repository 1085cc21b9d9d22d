/**
 * Arrays and their derivatives: a small tape of operations. The only room that knows ND4J and OpenBLAS.
 *
 * <p>Parameters are ND4J arrays. Matrix products go to the OpenBLAS that ND4J brings, on the arrays' own memory, except
 * those of a few rows (a beam), which run over panels of the weight on the heap; element-wise work runs in plain loops over
 * heap arrays, fused per operation, which the JIT turns into vector code.
 * Small activations therefore live on the heap and are copied in and out of native memory around a product: a copy of a
 * state costs nanoseconds, an ND4J call microseconds.
 *
 * <p>The classes named {@code Float…} are the only source of every loop. The build writes their {@code Double…} twins by
 * changing the type's name, so that the finite differences and the reference numbers in double precision check the very
 * code that runs in single precision.
 */
package glimpse.tensor;
