/* dsp-codegen sha256 7b83b24c12407eb3fa0739f7985979c9c39e3d4a8e94593cf7e65b1d29cfee10 */
/*
 * fp_applymomentum_s_main: the call of the reference page's example, on x86-64 with AVX2.
 *
 * board: host_avx2   operator: applymomentum   inputs: fb92a371e21ea339
 */
#include <stdio.h>
#include <applymomentum.h>

int main(int argc, char *argv[])
{
    static float weight[1024]; /* weights */
    static float accumulate[1024]; /* momentum of each weight */
    static float gradient[1024]; /* gradients */

    float learning_rate = 0.01f;
    float moment = 0.9f;
    bool nesterov = true;
    int start = 0;
    int end = 1024;
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    fp_applymomentum_s(weight, accumulate, gradient, learning_rate, moment, nesterov, start, end,
            core_mask);

    return 0;
}
