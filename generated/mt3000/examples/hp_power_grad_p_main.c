/* dsp-codegen sha256 2798c9d874ca3df7a60a1ba925be0230d1380a7a706fdcd64824fda05c6bfa4c */
/*
 * hp_power_grad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: power_grad   inputs: 93f7dca6766b7d32
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
