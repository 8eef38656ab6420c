/* dsp-codegen sha256 4e2e15e8656db7e79ffb31147a1a4055de85a5cec144cd94fbe2a2e2b3712e54 */
/*
 * fp_power_grad_s_main: the call of the reference page's example, on FT78NE.
 * The addresses stand for buffers of yours, which are filled elsewhere. Every core of the mask
 * makes this call.
 *
 * board: ft78ne   operator: power_grad   inputs: 818d35ed933ab5ab
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
