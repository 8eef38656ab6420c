/* dsp-codegen sha256 a03e604078eccc356f454e979a2bd94b3e43188bdfc91ce9860d0421ef91e757 */
/*
 * fp_applymomentum_s_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: applymomentum   inputs: a106c708394e2264
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
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    fp_applymomentum_s(weight, accumulate, gradient, learning_rate, moment, nesterov, start, end,
            core_mask);

    return 0;
}
