/* dsp-codegen sha256 919f2e2e463dbf6fc4d0cbc72b2952ce41db8ff838e246f3b4c3b12553e3d935 */
/*
 * fp_power_grad_p_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 * The arrays are all zeros: fill them before the call.
 *
 * board: aarch64   operator: power_grad   inputs: 6a4cbbd5e61ab131
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
