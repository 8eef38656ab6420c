/* dsp-codegen sha256 dbf75f0c983f1b4dfdda29c096bd8acbacca96cf62df3e988a38086484e09786 */
/*
 * fp_power_grad_p_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: power_grad   inputs: 1c99e70213f1d15a
 */
#include <stdio.h>
#include <power_grad.h>

int main(int argc, char *argv[])
{
    float *Input1 = (float *)0x40060000; /* upstream gradient */
    float *Input2 = (float *)0x40064000; /* forward input */
    float *output = (float *)0x40068000; /* gradient with respect to the input */

    int length = 1000;
    float power = 2.0f;
    float scale = 0.5f;
    float shift = 1.0f;

    (void)argc;
    (void)argv;
    fp_power_grad_p(Input1, Input2, output, length, power, scale, shift);

    return 0;
}
