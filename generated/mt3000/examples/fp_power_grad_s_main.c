/* dsp-codegen sha256 487f1d9df8badb65d5419a4d4f88c33bb3d17e027401eeb3af34d6ebe4f7b7c9 */
/*
 * fp_power_grad_s_main: the call of the reference page's example, on MT-3000 (one cluster).
 * The addresses stand for buffers of yours, which are filled elsewhere. Every core of the mask
 * makes this call.
 *
 * board: mt3000   operator: power_grad   inputs: 92191fa867a459bb
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
    int core_mask = 0xffffff;

    (void)argc;
    (void)argv;
    fp_power_grad_s(Input1, Input2, output, length, power, scale, shift, core_mask);

    return 0;
}
