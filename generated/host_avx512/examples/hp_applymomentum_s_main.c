/* dsp-codegen sha256 c1959e3ed4f3cc0c832e8132d27f3fbd1a4865b6a06242f9a0208f3ce5b17d46 */
/*
 * hp_applymomentum_s_main: the call of the reference page's example, on x86-64 with AVX-512.
 *
 * board: host_avx512   operator: applymomentum   inputs: 772477739a3ee15d
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
