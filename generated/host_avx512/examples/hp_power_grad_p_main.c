/* dsp-codegen sha256 d9ea55db94e7ba3962d6d30e53510f9a53e7d09df239ae10e0aea50aa221607c */
/*
 * hp_power_grad_p_main: the call of the reference page's example, on x86-64 with AVX-512.
 * The arrays are all zeros: fill them before the call.
 *
 * board: host_avx512   operator: power_grad   inputs: ccb6f1b2dfcde0fa
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
