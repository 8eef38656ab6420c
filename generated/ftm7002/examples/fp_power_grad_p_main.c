/* dsp-codegen sha256 b2a75d0adaf189df28a4a49edb95837b5df319b28cc2503142be6fc2704d0a1c */
/*
 * fp_power_grad_p_main: the call of the reference page's example, on FT-M7002.
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: ftm7002   operator: power_grad   inputs: 92c0c243b48b0fc6
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
