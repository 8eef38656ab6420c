/* dsp-codegen sha256 943511062919d080c6f9aa3a527dd63780a4b26e64caa72cbf0ebde44cb98f31 */
/*
 * fp_sgd_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: sgd   inputs: 667707690f383014
 */
#include <stdio.h>
#include <sgd.h>

int main(int argc, char *argv[])
{
    float *weight = (float *)0x10000000; /* weights */
    float *accumulate = (float *)0x11000000; /* momentum of each weight */
    float *gradient = (float *)0x12000000; /* gradients */

    float learning_rate = 0.01f;
    float dampening = 0.1f;
    float moment = 0.9f;
    bool nesterov = true;
    float weight_decay = 0.001f;
    int start = 0;
    int end = 1024;

    (void)argc;
    (void)argv;
    fp_sgd_p(weight, accumulate, gradient, learning_rate, dampening, moment, nesterov,
            weight_decay, start, end);

    return 0;
}
