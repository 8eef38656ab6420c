/* dsp-codegen sha256 d2c24c9f8e313275b885e91ace46dc677e2b2977552494bdc61f45c463aeb9e1 */
/*
 * fp_applymomentum_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: applymomentum   inputs: 2d2fca3f5bab94db
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
