/* dsp-codegen sha256 df9d20f96442a97dfebc1b8d2715d7b3bdbeb62092d5d9fc28b59ba98dd0bdb0 */
/*
 * fp_applymomentum_s_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: applymomentum   inputs: 3a435e3a35af440e
 */
#include <stdio.h>
#include <applymomentum.h>

int main(int argc, char *argv[])
{
    float *weight = (float *)0xA0000000; /* weights */
    float *accumulate = (float *)0xB0000000; /* momentum of each weight */
    float *gradient = (float *)0xC0000000; /* gradients */

    float learning_rate = 0.01f;
    float moment = 0.9f;
    bool nesterov = true;
    int start = 0;
    int end = 1024;
    int core_mask = 0xffffff;

    (void)argc;
    (void)argv;
    fp_applymomentum_s(weight, accumulate, gradient, learning_rate, moment, nesterov, start, end,
            core_mask);

    return 0;
}
