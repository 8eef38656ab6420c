/* dsp-codegen sha256 03c27aa2f6a7827d546ec9074fe4f510ea40547b209cada8d818fe7ba17c2391 */
/*
 * fp_applymomentum_p_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: applymomentum   inputs: 003ca1de887d86fb
 */
#include <stdio.h>
#include <applymomentum.h>

int main(int argc, char *argv[])
{
    float *weight = (float *)0x10000000; /* weights */
    float *accumulate = (float *)0x11000000; /* momentum of each weight */
    float *gradient = (float *)0x12000000; /* gradients */

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
