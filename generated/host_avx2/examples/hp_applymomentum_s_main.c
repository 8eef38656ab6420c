/* dsp-codegen sha256 1e45f84f40ccd936da53925bf3530136d8685380ca1319366c524901a88ad8eb */
/*
 * hp_applymomentum_s_main: the call of the reference page's example, on x86-64 with AVX2.
 *
 * board: host_avx2   operator: applymomentum   inputs: fb92a371e21ea339
 */
#include <stdio.h>
#include <applymomentum.h>

int main(int argc, char *argv[])
{
    static half weight[1024]; /* weights */
    static half accumulate[1024]; /* momentum of each weight */
    static half gradient[1024]; /* gradients */

    float learning_rate = 0.01f;
    float moment = 0.9f;
    bool nesterov = true;
    int start = 0;
    int end = 1024;
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    hp_applymomentum_s(weight, accumulate, gradient, learning_rate, moment, nesterov, start, end,
            core_mask);

    return 0;
}
