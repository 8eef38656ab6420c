/* dsp-codegen sha256 f0868f8b6b05745d1a1dc90468542df8c8019a81daf4c31db8defb5412dd7961 */
/*
 * fp_power_grad_s_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: power_grad   inputs: 1c99e70213f1d15a
 */
#include <stdio.h>
#include <power_grad.h>

int main(int argc, char *argv[])
{
    float *Input1 = (float *)0x800000000; /* upstream gradient */
    float *Input2 = (float *)0x801000000; /* forward input */
    float *output = (float *)0x802000000; /* gradient with respect to the input */

    int length = 1000;
    float power = 2.0f;
    float scale = 0.5f;
    float shift = 1.0f;
    int core_mask = 0x03;

    (void)argc;
    (void)argv;
    fp_power_grad_s(Input1, Input2, output, length, power, scale, shift, core_mask);

    return 0;
}
