/* dsp-codegen sha256 656c00ffe29ab1d2d400412827e62c09d2e06e15c54b8fe45c8b80377edec89c */
/*
 * fp_power_grad_s_main: the call of the reference page's example, on x86-64 with AVX2.
 * The arrays are all zeros: fill them before the call. Every core of the mask makes this call.
 *
 * board: host_avx2   operator: power_grad   inputs: b25bda9a61baeb80
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
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    fp_power_grad_s(Input1, Input2, output, length, power, scale, shift, core_mask);

    return 0;
}
