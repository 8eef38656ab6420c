/* dsp-codegen sha256 de6bf63ae5152ffb9274249f3254bfd4fa93b51cc79f9aea39f78af657db2d55 */
/*
 * fp_applymomentum_p_main: the call of the reference page's example, on x86-64 with AVX-512.
 * The arrays are all zeros: fill them before the call.
 *
 * board: host_avx512   operator: applymomentum   inputs: 772477739a3ee15d
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

    (void)argc;
    (void)argv;
    fp_applymomentum_p(weight, accumulate, gradient, learning_rate, moment, nesterov, start, end);

    return 0;
}
