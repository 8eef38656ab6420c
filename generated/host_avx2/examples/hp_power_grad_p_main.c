/* dsp-codegen sha256 859f3c993e129f2a9c6b79e4d1c9af1facfa4af5e3ca0fa1089e28a2db3e150d */
/*
 * hp_power_grad_p_main: the call of the reference page's example, on x86-64 with AVX2.
 * The arrays are all zeros: fill them before the call.
 *
 * board: host_avx2   operator: power_grad   inputs: b25bda9a61baeb80
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
