/* dsp-codegen sha256 323ff737ea0f1fad74f4dc4dd1b7e7abf83640643e735f472c9fb00fd005dbc6 */
/*
 * hp_sqrt_grad_p_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 *
 * board: aarch64   operator: sqrt_grad   inputs: 57582811de0333f6
 */
#include <stdio.h>
#include <sqrt_grad.h>

int main(int argc, char *argv[])
{
    static half input0[1000]; /* output of the forward square root */
    static half input1[1000]; /* upstream gradient */
    static half output[1000]; /* gradient with respect to the input */

    int size = 1000;

    (void)argc;
    (void)argv;
    hp_sqrt_grad_p(input0, input1, output, size);

    return 0;
}
