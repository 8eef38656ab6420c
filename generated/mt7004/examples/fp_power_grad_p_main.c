/* dsp-codegen sha256 c9e8f73dc60624e4f518d8aae496b0ab709402ee1ff69b09dc69d2164e8661c6 */
/*
 * fp_power_grad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: power_grad   inputs: 2bb7f8a472b4fbd2
 */
#include <stdio.h>
#include <power_grad.h>

int main(int argc, char *argv[])
{
    float *Input1 = (float *)0x10000000; /* upstream gradient */
    float *Input2 = (float *)0x11000000; /* forward input */
    float *output = (float *)0x12000000; /* gradient with respect to the input */

    int length = 1000;
    float power = 2.0f;
    float scale = 0.5f;
    float shift = 1.0f;

    (void)argc;
    (void)argv;
    fp_power_grad_p(Input1, Input2, output, length, power, scale, shift);

    return 0;
}
