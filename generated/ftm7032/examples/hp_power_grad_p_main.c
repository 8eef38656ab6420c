/* dsp-codegen sha256 c9cbb9934de9092313309f49422f0553d0cf3f87d33a8af3026de73d94d66160 */
/*
 * hp_power_grad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: power_grad   inputs: 182bef8d3d86ff9a
 */
#include <stdio.h>
#include <power_grad.h>

int main(int argc, char *argv[])
{
    half *Input1 = (half *)0x10000000; /* upstream gradient */
    half *Input2 = (half *)0x10004000; /* forward input */
    half *output = (half *)0x10008000; /* gradient with respect to the input */

    int length = 1000;
    float power = 2.0f;
    float scale = 0.5f;
    float shift = 1.0f;

    (void)argc;
    (void)argv;
    hp_power_grad_p(Input1, Input2, output, length, power, scale, shift);

    return 0;
}
