/* dsp-codegen sha256 e399efc12c43f0eaf885fa9877cdb73f3a5800a490b4a327689e02d8301d6193 */
/*
 * fp_sgd_p_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: sgd   inputs: 3fe0ae22aab0cfdb
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
