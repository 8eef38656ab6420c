/* dsp-codegen sha256 e067805cc08aa77a29dcc3c610bc4c84fe8230d51df589867340b6b8b3d1b352 */
/*
 * hp_power_grad_s_main: the call of the reference page's example, on x86-64 with AVX2.
 *
 * board: host_avx2   operator: power_grad   inputs: 7b9459cf0d22b419
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
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    hp_power_grad_s(Input1, Input2, output, length, power, scale, shift, core_mask);

    return 0;
}
