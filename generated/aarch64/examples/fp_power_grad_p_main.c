/* dsp-codegen sha256 11f065311be9aef8906889d3cef826aa99f31b6f7154ff62cb34bd7def7ffa49 */
/*
 * fp_power_grad_p_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 *
 * board: aarch64   operator: power_grad   inputs: 284d7dbcd1b27810
 */
#include <stdio.h>
#include <power_grad.h>

int main(int argc, char *argv[])
{
    static float Input1[1000]; /* upstream gradient */
    static float Input2[1000]; /* forward input */
    static float output[1000]; /* gradient with respect to the input */

    int length = 1000;
    float power = 2.0f;
    float scale = 0.5f;
    float shift = 1.0f;

    (void)argc;
    (void)argv;
    fp_power_grad_p(Input1, Input2, output, length, power, scale, shift);

    return 0;
}
