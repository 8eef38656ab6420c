/* dsp-codegen sha256 fd1cc126521ee34a15ee51b7c623bed796c315a194c390f5c0abd02ccbfe2928 */
/*
 * fp_applymomentum_s_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: applymomentum   inputs: 2d2fca3f5bab94db
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
    int core_mask = 0x0f;

    (void)argc;
    (void)argv;
    fp_applymomentum_s(weight, accumulate, gradient, learning_rate, moment, nesterov, start, end,
            core_mask);

    return 0;
}
