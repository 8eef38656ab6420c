/* dsp-codegen sha256 9e99ce02cf078290e4986b7e736d4b36724597a62ce8ca66c444238b27f0c083 */
/*
 * fp_power_grad_s_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: power_grad   inputs: 8dfc1d8d3a00e55e
 */
#include <stdio.h>
#include <power_grad.h>

int main(int argc, char *argv[])
{
    float *Input1 = (float *)0xA0000000; /* upstream gradient */
    float *Input2 = (float *)0xB0000000; /* forward input */
    float *output = (float *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    float power = 2.0f;
    float scale = 0.5f;
    float shift = 1.0f;
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    fp_power_grad_s(Input1, Input2, output, length, power, scale, shift, core_mask);

    return 0;
}
