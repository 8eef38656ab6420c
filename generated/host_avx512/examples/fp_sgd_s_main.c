/* dsp-codegen sha256 6d2186dc1b11c4268cd62390d3255bf1e959e5a1e471ccce3f0500b9c814607e */
/*
 * fp_sgd_s_main: the call of the reference page's example, on x86-64 with AVX-512.
 * The arrays are all zeros: fill them before the call. Every core of the mask makes this call.
 *
 * board: host_avx512   operator: sgd   inputs: bba300301f7bd342
 */
#include <stdio.h>
#include <sgd.h>

int main(int argc, char *argv[])
{
    static float weight[1024]; /* weights */
    static float accumulate[1024]; /* momentum of each weight */
    static float gradient[1024]; /* gradients */

    float learning_rate = 0.01f;
    float dampening = 0.1f;
    float moment = 0.9f;
    bool nesterov = true;
    float weight_decay = 0.001f;
    int start = 0;
    int end = 1024;
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    fp_sgd_s(weight, accumulate, gradient, learning_rate, dampening, moment, nesterov,
            weight_decay, start, end, core_mask);

    return 0;
}
