/* dsp-codegen sha256 579a0deac79e3795e09ff54224488e2f259edc04964004285ab0711218a0d069 */
/*
 * fp_power_grad_p_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: power_grad   inputs: 6aa3327ca8b19ef7
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
