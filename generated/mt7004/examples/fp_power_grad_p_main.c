/* dsp-codegen sha256 bd714669fcc8c4c0168d9230ac9c3d2222b7edb86b27492f41466c9be0de9600 */
/*
 * fp_power_grad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: power_grad   inputs: 3005cdd1cff5ab17
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
