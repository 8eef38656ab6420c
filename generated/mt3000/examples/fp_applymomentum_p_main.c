/* dsp-codegen sha256 85b1cf6adcd7559cefe6c8efa7c55849ccf2bad66d8cae417cbe092a3950e4a3 */
/*
 * fp_applymomentum_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: applymomentum   inputs: 3a435e3a35af440e
 */
#include <stdio.h>
#include <applymomentum.h>

int main(int argc, char *argv[])
{
    float *weight = (float *)0x10000000; /* weights */
    float *accumulate = (float *)0x10004000; /* momentum of each weight */
    float *gradient = (float *)0x10008000; /* gradients */

    float learning_rate = 0.01f;
    float moment = 0.9f;
    bool nesterov = true;
    int start = 0;
    int end = 1024;

    (void)argc;
    (void)argv;
    fp_applymomentum_p(weight, accumulate, gradient, learning_rate, moment, nesterov, start, end);

    return 0;
}
