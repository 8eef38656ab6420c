/* dsp-codegen sha256 6240bd96831dea26ea9ac79db41cdeafca81c74ea4187010085317587a32cf3f */
/*
 * fp_applymomentum_p_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: applymomentum   inputs: a106c708394e2264
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
