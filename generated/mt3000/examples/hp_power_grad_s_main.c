/* dsp-codegen sha256 95c403def2eeb5e2032e3ff22426ba6dc62a9c8e873feb09f7498ae898f985a7 */
/*
 * hp_power_grad_s_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: power_grad   inputs: 93f7dca6766b7d32
 */
#include <stdio.h>
#include <power_grad.h>

int main(int argc, char *argv[])
{
    half *Input1 = (half *)0xA0000000; /* upstream gradient */
    half *Input2 = (half *)0xB0000000; /* forward input */
    half *output = (half *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    float power = 2.0f;
    float scale = 0.5f;
    float shift = 1.0f;
    int core_mask = 0xffffff;

    (void)argc;
    (void)argv;
    hp_power_grad_s(Input1, Input2, output, length, power, scale, shift, core_mask);

    return 0;
}
