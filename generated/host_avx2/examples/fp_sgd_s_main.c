/* dsp-codegen sha256 3262c2415a4364b649ca5b0534fc8558b154a54bf12cd784e77c1e4496974010 */
/*
 * fp_sgd_s_main: the call of the reference page's example, on x86-64 with AVX2.
 *
 * board: host_avx2   operator: sgd   inputs: 690a78cfc3acb2d4
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
