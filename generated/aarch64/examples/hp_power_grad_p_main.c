/* dsp-codegen sha256 905e786c9a0c508f4a405ee151cf2b7e2b6915f6b397336fb1a9705e01812e0a */
/*
 * hp_power_grad_p_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 * The arrays are all zeros: fill them before the call.
 *
 * board: aarch64   operator: power_grad   inputs: 6a4cbbd5e61ab131
 */
#include <stdio.h>
#include <power_grad.h>

int main(int argc, char *argv[])
{
    static half Input1[1000]; /* upstream gradient */
    static half Input2[1000]; /* forward input */
    static half output[1000]; /* gradient with respect to the input */

    int length = 1000;
    float power = 2.0f;
    float scale = 0.5f;
    float shift = 1.0f;

    (void)argc;
    (void)argv;
    hp_power_grad_p(Input1, Input2, output, length, power, scale, shift);

    return 0;
}
