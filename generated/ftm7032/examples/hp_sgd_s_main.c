/* dsp-codegen sha256 c1367dc08b956fa6005325fd300c163ac6a49c5396eb71e1602a24869f8855fa */
/*
 * hp_sgd_s_main: the call of the reference page's example, on FT-M7032 (one cluster).
 * The addresses stand for buffers of yours, which are filled elsewhere. Every core of the mask
 * makes this call.
 *
 * board: ftm7032   operator: sgd   inputs: fd85c736fe400e5e
 */
#include <stdio.h>
#include <sgd.h>

int main(int argc, char *argv[])
{
    half *weight = (half *)0xA0000000; /* weights */
    half *accumulate = (half *)0xB0000000; /* momentum of each weight */
    half *gradient = (half *)0xC0000000; /* gradients */

    float learning_rate = 0.01f;
    float dampening = 0.1f;
    float moment = 0.9f;
    bool nesterov = true;
    float weight_decay = 0.001f;
    int start = 0;
    int end = 1024;
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    hp_sgd_s(weight, accumulate, gradient, learning_rate, dampening, moment, nesterov,
            weight_decay, start, end, core_mask);

    return 0;
}
