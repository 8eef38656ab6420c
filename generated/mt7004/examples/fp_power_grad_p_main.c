/* dsp-codegen sha256 452f23ad515b837a203daaa02dc4e2954ef35ee4f57f0c6d2157e65a6223c8f9 */
/*
 * fp_power_grad_p_main: the call of the reference page's example, on MT7004.
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: mt7004   operator: power_grad   inputs: b7316629b6e6be6c
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
