/* dsp-codegen sha256 01b8695ec619a93523d09b32706249953828b7da387e5a88902e6acc72b47304 */
/*
 * fp_power_grad_p_main: the call of the reference page's example, on x86-64 with AVX-512.
 * The arrays are all zeros: fill them before the call.
 *
 * board: host_avx512   operator: power_grad   inputs: ccb6f1b2dfcde0fa
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
