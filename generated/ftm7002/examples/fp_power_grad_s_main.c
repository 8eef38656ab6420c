/* dsp-codegen sha256 144b2d04968fad7d70a657120a4f2c8277a669860c280a2b83ae0294694515bb */
/*
 * fp_power_grad_s_main: the call of the reference page's example, on FT-M7002.
 * The addresses stand for buffers of yours, which are filled elsewhere. Every core of the mask
 * makes this call.
 *
 * board: ftm7002   operator: power_grad   inputs: 92c0c243b48b0fc6
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
