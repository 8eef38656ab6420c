/* dsp-codegen sha256 638cdc3ed81375ba41104adf5f7e448ede6f512db2120e6abb50d5937fb944e2 */
/*
 * fp_sgd_s_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: sgd   inputs: 667707690f383014
 */
#include <stdio.h>
#include <sgd.h>

int main(int argc, char *argv[])
{
    float *weight = (float *)0xA0000000; /* weights */
    float *accumulate = (float *)0xB0000000; /* momentum of each weight */
    float *gradient = (float *)0xC0000000; /* gradients */

    float learning_rate = 0.01f;
    float dampening = 0.1f;
    float moment = 0.9f;
    bool nesterov = true;
    float weight_decay = 0.001f;
    int start = 0;
    int end = 1024;
    int core_mask = 0x0f;

    (void)argc;
    (void)argv;
    fp_sgd_s(weight, accumulate, gradient, learning_rate, dampening, moment, nesterov,
            weight_decay, start, end, core_mask);

    return 0;
}
