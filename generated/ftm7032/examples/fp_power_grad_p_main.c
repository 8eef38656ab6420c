/* dsp-codegen sha256 8968c0baaa1cb8c508e8a0612346d6cf7659e198c859f4a84f388f88e1e67c1f */
/*
 * fp_power_grad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: power_grad   inputs: 182bef8d3d86ff9a
 */
#include <stdio.h>
#include <power_grad.h>

int main(int argc, char *argv[])
{
    float *Input1 = (float *)0x10000000; /* upstream gradient */
    float *Input2 = (float *)0x10004000; /* forward input */
    float *output = (float *)0x10008000; /* gradient with respect to the input */

    int length = 1000;
    float power = 2.0f;
    float scale = 0.5f;
    float shift = 1.0f;

    (void)argc;
    (void)argv;
    fp_power_grad_p(Input1, Input2, output, length, power, scale, shift);

    return 0;
}
